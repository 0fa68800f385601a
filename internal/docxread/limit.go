package docxread

// MaxFile is the most bytes that a file can have, pictures too.
const MaxFile = 128 << 20

// What a file can't have more of. The bounds are several times what the longest of papers need, and keep what a hostile file
// can use below some hundreds of megabytes and a few seconds.
const (
	maxParts    = 5_000
	maxElements = 600_000 // elements and attributes of all parts that are read
	maxDepth    = 200     // elements within one another
	maxNames    = 20_000  // styles, lists, relations and comments, each

	// What all parts that are read may unpack to: so much of any file, and for each of its bytes so much more. XML is packed
	// to a tenth, and seldom to a thirtieth.
	leastUnpacked, unpackedPerByte, mostUnpacked = 8 << 20, 40, 48 << 20
	maxPicture                                   = 64 << 20

	maxHops    = 40    // from a style to the one that it is based on, and so on
	maxColumns = 63    // of a table, as in Word
	maxCount   = 780   // that letters and Roman numbers go to, as in Word
	maxFormat  = 100   // bytes of what a list shows around its numbers
	maxNumber  = 100   // bytes of a number
	maxCode    = 2_000 // bytes of what a field is told to do
	maxFields  = 40    // fields within one another
	maxOpen    = 20    // comments on the same words
	maxOn      = 4_000 // bytes of the words that a comment stands on
	maxTold    = 300   // bytes of words that are told as lost
	maxLost    = 200   // things that are told as lost
)
