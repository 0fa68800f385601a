package verify

import "errors"

// ReadDocx reads a Word file.
func ReadDocx([]byte) (Reading, error) { return Reading{}, errors.New("not yet") }
