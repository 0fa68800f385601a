package pdf

import "cabinet/internal/tagpdf"

// lang is the attribute that says in which language an element is; none for "", which is that of the paper.
func lang(tag string) []tagpdf.Attr {
	if tag == "" {
		return nil
	}
	return []tagpdf.Attr{tagpdf.Lang(tag)}
}
