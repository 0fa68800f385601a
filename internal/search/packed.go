package search

// pack appends a number that is not below 0: five bits a sign, the lowest first, of which the sixth tells that more follow. The signs
// are those from 0 to o of ASCII, so that the files are plain text, and small on servers that compress nothing.
func pack(to []byte, n int) []byte {
	for ; n >= 32; n >>= 5 {
		to = append(to, byte('0'+n&31+32))
	}
	return append(to, byte('0'+n))
}

// mostSigns is how many signs a number of 32 bits has at most.
const mostSigns = 7

// packedSize is how many signs the first number of some has.
func packedSize(packed []byte) int {
	n := 0
	for packed[n] >= '0'+32 {
		n++
	}
	return n + 1
}

// firstOf is the first number of some, and how many signs it has; 0 signs for what is no number.
func firstOf(packed []byte) (n, signs int) {
	for i, sign := range packed[:min(len(packed), 2*mostSigns)] {
		v := int(sign) - '0'
		if n |= v & 31 << (5 * i); v < 32 {
			return n, i + 1
		}
	}
	return 0, 0
}
