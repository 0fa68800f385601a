package pdfread

// What [Read] takes from a file of any length, what it takes for each byte more, and where even the longest file ends. A pack
// needs two values for three bytes of its file and unpacks to four times its length; a page of text is three thousand values
// and 17 KB of content in 5 KB of the file. What a file claims of itself decides nothing.
const (
	leastValues, valuesPerByte, mostValues = 1_000_000, 4, 40_000_000
	leastBytes, bytesPerByte, mostBytes    = 32 << 20, 16, 1 << 30
)

// readLimits are those of [Read] for a file of so many bytes.
func readLimits(size int) limits {
	return limits{
		values: min(leastValues+valuesPerByte*size, mostValues),
		bytes:  min(leastBytes+bytesPerByte*size, mostBytes),
	}
}
