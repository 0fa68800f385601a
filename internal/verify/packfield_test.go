package verify

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// Whatever one thing a pack is meant to say otherwise is found, so that no field of it is read and never compared.
func TestEveryFieldOfPack(t *testing.T) {
	r, err := ReadPack(draw(t, meetingPages()))
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(meeting)
	if err != nil {
		t.Fatal(err)
	}
	var pack Pack
	if err := json.Unmarshal(text, &pack); err != nil {
		t.Fatal(err)
	}
	if got := told(ComparePack(pack, inPack, r)); got != "" {
		t.Fatalf("a copy differs:\n%s", got)
	}
	fields := 0
	eachField(reflect.ValueOf(&pack).Elem(), "Pack", func(path string) {
		fields++
		if len(ComparePack(pack, inPack, r)) == 0 {
			t.Errorf("%s can be anything", path)
		}
	})
	if fields < 60 {
		t.Errorf("only %d fields were changed", fields)
	}
}

// unheld are the fields that say what a difference is called, or what a page on the web says.
var unheld = []string{".Title", ".Where", "].Number"}

// eachField changes each value that is given, one after the other, calls f, and puts it back.
func eachField(v reflect.Value, path string, f func(path string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			eachField(v.Field(i), path+"."+v.Type().Field(i).Name, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachField(v.Index(i), fmt.Sprintf("%s[%d]", path, i), f)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachField(v.Elem(), path, f)
		}
	default:
		changeField(v, path, f)
	}
}

func changeField(v reflect.Value, path string, f func(path string)) {
	for _, name := range unheld {
		if strings.HasSuffix(path, name) {
			return
		}
	}
	was := reflect.ValueOf(v.Interface())
	switch {
	case v.IsZero():
		return
	case v.Kind() == reflect.String:
		v.SetString("Q" + strings.ToUpper(v.String()))
	case v.Kind() == reflect.Bool:
		v.SetBool(false)
	case v.CanInt():
		v.SetInt(v.Int() + 1)
	}
	f(path)
	v.Set(was)
}
