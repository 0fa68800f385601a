package search

// digits are the letters in which numbers are packed: they need no escape anywhere, and a server that compresses nothing loses
// little by them.
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// pack appends a number that is not below 0: five bits a letter, the lowest first, of which the sixth says that more follow.
func pack(to []byte, n int) []byte {
	for ; n >= 32; n >>= 5 {
		to = append(to, digits[n&31|32])
	}
	return append(to, digits[n])
}
