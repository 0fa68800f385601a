package pdf

// What the tests of packs need of those of papers, which are made in the same way.
var (
	ShapeAfter = shapeAfter
	ShapedWord = shapedWord
	Spoken     = spoken
)
