// The random numbers that a Go program takes from bcryptprimitives.dll, which Wine 8 does not have.
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID data, ULONG size); // known as RtlGenRandom

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return SystemFunction036(data, (ULONG)size); }
