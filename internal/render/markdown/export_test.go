package markdown

import "cabinet/internal/report"

// Blocks writes blocks alone, as [Render] writes those of a section.
func Blocks(blocks []report.Block) string {
	w := writer{level: 3}
	w.Blocks(blocks)
	return w.String()
}
