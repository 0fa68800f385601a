package casefile

import (
	"cabinet/internal/diag"
	"cabinet/internal/language"
)

// Dates is how papers print days.
type Dates struct {
	Place `toml:"-"`
	Style Text `toml:"style" form:"day" doc:"any day as the council prints days, such as 9th January 2025 or Thursday, 9 January 2025; 9 January 2025 unless given"`
}

// Printed is a day as papers print it in a language; "" for a day that has no month.
func (d Dates) Printed(day Date, in *language.Language) string {
	style, _ := language.ReadDayStyle(d.Style.Value)
	return in.On(style, day.Year, day.Month, day.Day)
}

// checkStyle reports a style of days that shows no day.
func (d Dates) checkStyle(list *diag.List) {
	if _, ok := language.ReadDayStyle(d.Style.Value); !ok && d.Style.Given() && !d.Style.Bad {
		list.Errorf(d.Style.Span, "day-style", `write a day as it is to be printed, such as "9 January 2025", "9th January 2025" or "Thursday, 9th January 2025"`,
			"%q does not show how days are printed", d.Style.Value)
	}
}
