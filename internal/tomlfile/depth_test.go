package tomlfile

import (
	"strings"
	"testing"
)

func TestTooDeep(t *testing.T) {
	if at := tooDeep([]byte("x = " + strings.Repeat("[", maxDepth) + strings.Repeat("]", maxDepth))); at >= 0 {
		t.Errorf("%d lists are too deep at %d", maxDepth, at)
	}
	if at := tooDeep([]byte("x = " + strings.Repeat("[", maxDepth+1))); at != len("x = ")+maxDepth {
		t.Errorf("one more is too deep at %d", at)
	}
	if at := tooDeep([]byte(strings.Repeat("]", maxDepth) + strings.Repeat("[", maxDepth+1))); at < 0 {
		t.Error("brackets closed before they are open make room for more")
	}
}
