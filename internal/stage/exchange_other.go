//go:build !linux && !darwin

package stage

import "errors"

// exchange is for systems that let two folders change places in one step.
func exchange(string, string) error { return errors.ErrUnsupported }
