package language

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// fields calls f for every text of a table, by its name.
func fields(v reflect.Value, name string, f func(name, text string)) {
	switch v.Kind() {
	case reflect.String:
		f(name, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			fields(v.Field(i), name+"."+v.Type().Field(i).Name, f)
		}
	case reflect.Array:
		for i := range v.Len() {
			fields(v.Index(i), name+"."+string(rune('0'+i)), f)
		}
	case reflect.Func, reflect.Map:
		if v.IsNil() {
			f(name, "")
		}
	}
}

// TestWhole finds words that a language lacks, and those that take other values or facts than in English.
func TestWhole(t *testing.T) {
	takes := regexp.MustCompile(`%[a-z]|\{\{[a-z.]+\}\}`)
	wanted := map[string][]string{}
	fields(reflect.ValueOf(english), "", func(name, text string) { wanted[name] = takes.FindAllString(text, -1) })
	for _, l := range All {
		fields(reflect.ValueOf(*l), "", func(name, text string) {
			if text == "" || strings.TrimSpace(text) != text {
				t.Errorf("%s: %s is %q", l.Tag, name, text)
			}
			if got := takes.FindAllString(text, -1); !slices.Equal(got, wanted[name]) {
				t.Errorf("%s: %s takes %v, and in English %v", l.Tag, name, got, wanted[name])
			}
		})
		if Of(l.Tag) != l {
			t.Errorf("%s is not found", l.Tag)
		}
	}
	if Of("fr") != English || Of("") != English {
		t.Error("a language that there is not is not English")
	}
}

func TestCite(t *testing.T) {
	for _, test := range []struct {
		l      *Language
		before string
		noun   string
		many   bool
		want   string
	}{
		{English, "as in ", Paragraph, false, "paragraph"},
		{English, "as in ", Appendix, true, "Appendices"},
		{English, "", "recommendation", true, "recommendations"},
		{&welsh, "", Paragraph, false, "paragraff"},
		{&welsh, "Gweler ", Paragraph, true, "paragraffau"},
		{&welsh, "fel y nodir ym ", Paragraph, false, "mharagraff"},
		{&welsh, "yn unol â ", Paragraph, false, "pharagraff"},
		{&welsh, "Yn ôl ", Paragraph, false, "paragraff"},
		{&welsh, "cyfeirir at ", Paragraph, true, "baragraffau"},
		{&welsh, "Dangosir yn ", Table, false, "Nhabl"},
		{&welsh, "o ", Table, false, "Dabl"},
		{&welsh, "i ", Figure, false, "Ffigur"},
		{&welsh, "o ", Appendix, false, "Atodiad"},
		{&welsh, "o dan ", "cymal", true, "gymalau"},
		{&welsh, "o dan ", "Rheol", false, "Reol"},
		{&welsh, "o ", "Gorchymyn", false, "Orchymyn"},
		{&welsh, "o ", "G", false, "G"},
		{&welsh, "", "Argymhelliad", true, "Argymhellion"},
		{&welsh, "", "cynnig cyntaf", true, "cynnig cyntaf"},
	} {
		if got := test.l.Cite(test.noun, test.many, test.before); got != test.want {
			t.Errorf("after %q: %q, want %q", test.before, got, test.want)
		}
	}
}

func TestEndsIn(t *testing.T) {
	for _, test := range []struct {
		l          *Language
		text, noun string
		want       bool
	}{
		{English, "see paragraph ", Paragraph, true}, {English, "see Paragraphs ", Paragraph, true}, {English, "see the list in ", Paragraph, false},
		{&welsh, "ym mharagraff ", Paragraph, true}, {&welsh, "i baragraffau ", Paragraph, true}, {&welsh, "Gweler ", Paragraph, false},
	} {
		if got := test.l.EndsIn(test.text, test.noun); got != test.want {
			t.Errorf("%q ends in %s: %t", test.text, test.noun, got)
		}
	}
}

func TestSeries(t *testing.T) {
	for _, test := range []struct {
		l     *Language
		items string
		want  string
	}{
		{English, "", ""}, {English, "1", "1"}, {English, "1|2", "1 and 2"}, {English, "a|b|c", "a, b and c"},
		{&welsh, "1|2", "1 a 2"}, {&welsh, "7|8", "7 ac 8"}, {&welsh, "9|10", "9 a 10"}, {&welsh, "10|11", "10 ac 11"}, {&welsh, "13|14|18", "13, 14 ac 18"}, {&welsh, "9|100", "9 a 100"},
		{&welsh, "Pwllheli|Aberdâr", "Pwllheli ac Aberdâr"}, {&welsh, "Aberdâr|Pwllheli", "Aberdâr a Pwllheli"}, {&welsh, "Tref|“Ŵyl”", "Tref ac “Ŵyl”"},
	} {
		if got := test.l.Series(strings.Split(test.items, "|")); got != test.want {
			t.Errorf("%s: %q, want %q", test.items, got, test.want)
		}
	}
}

func TestAuthors(t *testing.T) {
	titles := []string{"Cyfarwyddwr Cyllid", "Arweinydd", "Hyrwyddwr Iaith", "Clerc"}
	for n, want := range []string{"", "y Cyfarwyddwr Cyllid", "y Cyfarwyddwr Cyllid a’r Arweinydd", "y Cyfarwyddwr Cyllid, yr Arweinydd a’r Hyrwyddwr Iaith", "y Cyfarwyddwr Cyllid, yr Arweinydd, yr Hyrwyddwr Iaith a’r Clerc"} {
		if got := welsh.Authors(titles[:n]); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := English.Authors([]string{"Leader", "Director", "Clerk"}); got != "the Leader, the Director and the Clerk" {
		t.Errorf("%q", got)
	}
}

func TestDays(t *testing.T) {
	if got := English.On(DayStyle{}, 2018, 11, 14) + ", " + welsh.On(DayStyle{}, 2018, 11, 14); got != "14 November 2018, 14 Tachwedd 2018" {
		t.Errorf("%q", got)
	}
	if got := English.On(DayStyle{}, 2018, 13, 1) + welsh.On(DayStyle{}, 2018, 0, 1); got != "" {
		t.Errorf("%q is no day", got)
	}
	for day, want := range map[int][2]string{1: {"1st", "1af"}, 2: {"2nd", "2il"}, 3: {"3rd", "3ydd"}, 5: {"5th", "5ed"}, 11: {"11th", "11eg"}, 12: {"12th", "12fed"}, 13: {"13th", "13eg"}, 18: {"18th", "18fed"}, 20: {"20th", "20fed"}, 21: {"21st", "21ain"}, 22: {"22nd", "22ain"}, 31: {"31st", "31ain"}} {
		if got := [2]string{English.ordinal(day), welsh.ordinal(day)}; got != want {
			t.Errorf("%d: %q, want %q", day, got, want)
		}
	}
}

// FuzzGrammar puts any words through the grammar of every language: nothing is lost of them but a first letter.
func FuzzGrammar(f *testing.F) {
	f.Add("ym ", "paragraff", "ŵyl")
	f.Add("â", "G", "8")
	f.Fuzz(func(t *testing.T, before, noun, item string) {
		for _, l := range All {
			for _, many := range []bool{false, true} {
				if got := l.Cite(noun, many, before); utf8.ValidString(noun) && !utf8.ValidString(got) || got == "" && noun != "" {
					t.Errorf("%q after %q is %q", noun, before, got)
				}
			}
			l.EndsIn(before, noun)
			for _, text := range []string{l.Series([]string{noun, item}), l.Authors([]string{noun, item})} {
				if !strings.Contains(text, noun) || !strings.HasSuffix(text, item) {
					t.Errorf("%q and %q are %q", noun, item, text)
				}
			}
		}
	})
}
