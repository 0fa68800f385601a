//go:build !linux

package testrun

// memoryFolder is "": these systems have no folder that always stands in memory.
func memoryFolder() string { return "" }
