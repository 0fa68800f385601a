package law

import "cabinet/internal/casefile"

// A Holiday is a bank holiday of England and Wales: no working day, beside Saturdays and Sundays.
type Holiday struct {
	Date casefile.Date
	Name string
	Basis
}

// BankHolidays are the days of the holidays.
func (l *Law) BankHolidays() []casefile.Date {
	var days []casefile.Date
	for _, h := range l.Holidays {
		days = append(days, h.Date)
	}
	return days
}

var byRule = Basis{"gov.uk/bank-holidays; recomputed by rule in November 2026", NotRead}

var holidays = []Holiday{
	{day(2019, 1, 1), "New Year's Day", byRule},
	{day(2019, 4, 19), "Good Friday", byRule},
	{day(2019, 4, 22), "Easter Monday", byRule},
	{day(2019, 5, 6), "Early May bank holiday", byRule},
	{day(2019, 5, 27), "Spring bank holiday", byRule},
	{day(2019, 8, 26), "Summer bank holiday", byRule},
	{day(2019, 12, 25), "Christmas Day", byRule},
	{day(2019, 12, 26), "Boxing Day", byRule},

	{day(2020, 1, 1), "New Year's Day", byRule},
	{day(2020, 4, 10), "Good Friday", byRule},
	{day(2020, 4, 13), "Easter Monday", byRule},
	{day(2020, 5, 8), "Early May bank holiday (VE day)", byRule},
	{day(2020, 5, 25), "Spring bank holiday", byRule},
	{day(2020, 8, 31), "Summer bank holiday", byRule},
	{day(2020, 12, 25), "Christmas Day", byRule},
	{day(2020, 12, 28), "Boxing Day (substitute day)", byRule},

	{day(2021, 1, 1), "New Year's Day", byRule},
	{day(2021, 4, 2), "Good Friday", byRule},
	{day(2021, 4, 5), "Easter Monday", byRule},
	{day(2021, 5, 3), "Early May bank holiday", byRule},
	{day(2021, 5, 31), "Spring bank holiday", byRule},
	{day(2021, 8, 30), "Summer bank holiday", byRule},
	{day(2021, 12, 27), "Christmas Day (substitute day)", byRule},
	{day(2021, 12, 28), "Boxing Day (substitute day)", byRule},

	{day(2022, 1, 3), "New Year's Day (substitute day)", byRule},
	{day(2022, 4, 15), "Good Friday", byRule},
	{day(2022, 4, 18), "Easter Monday", byRule},
	{day(2022, 5, 2), "Early May bank holiday", byRule},
	{day(2022, 6, 2), "Spring bank holiday", byRule},
	{day(2022, 6, 3), "Platinum Jubilee bank holiday", byRule},
	{day(2022, 8, 29), "Summer bank holiday", byRule},
	{day(2022, 9, 19), "Bank holiday for the State Funeral of Queen Elizabeth II", byRule},
	{day(2022, 12, 26), "Boxing Day", byRule},
	{day(2022, 12, 27), "Christmas Day (substitute day)", byRule},

	{day(2023, 1, 2), "New Year's Day (substitute day)", byRule},
	{day(2023, 4, 7), "Good Friday", byRule},
	{day(2023, 4, 10), "Easter Monday", byRule},
	{day(2023, 5, 1), "Early May bank holiday", byRule},
	{day(2023, 5, 8), "Bank holiday for the coronation of King Charles III", byRule},
	{day(2023, 5, 29), "Spring bank holiday", byRule},
	{day(2023, 8, 28), "Summer bank holiday", byRule},
	{day(2023, 12, 25), "Christmas Day", byRule},
	{day(2023, 12, 26), "Boxing Day", byRule},

	{day(2024, 1, 1), "New Year's Day", byRule},
	{day(2024, 3, 29), "Good Friday", byRule},
	{day(2024, 4, 1), "Easter Monday", byRule},
	{day(2024, 5, 6), "Early May bank holiday", byRule},
	{day(2024, 5, 27), "Spring bank holiday", byRule},
	{day(2024, 8, 26), "Summer bank holiday", byRule},
	{day(2024, 12, 25), "Christmas Day", byRule},
	{day(2024, 12, 26), "Boxing Day", byRule},

	{day(2025, 1, 1), "New Year's Day", byRule},
	{day(2025, 4, 18), "Good Friday", byRule},
	{day(2025, 4, 21), "Easter Monday", byRule},
	{day(2025, 5, 5), "Early May bank holiday", byRule},
	{day(2025, 5, 26), "Spring bank holiday", byRule},
	{day(2025, 8, 25), "Summer bank holiday", byRule},
	{day(2025, 12, 25), "Christmas Day", byRule},
	{day(2025, 12, 26), "Boxing Day", byRule},

	{day(2026, 1, 1), "New Year's Day", byRule},
	{day(2026, 4, 3), "Good Friday", byRule},
	{day(2026, 4, 6), "Easter Monday", byRule},
	{day(2026, 5, 4), "Early May bank holiday", byRule},
	{day(2026, 5, 25), "Spring bank holiday", byRule},
	{day(2026, 8, 31), "Summer bank holiday", byRule},
	{day(2026, 12, 25), "Christmas Day", byRule},
	{day(2026, 12, 28), "Boxing Day (substitute day)", byRule},

	{day(2027, 1, 1), "New Year's Day", byRule},
	{day(2027, 3, 26), "Good Friday", byRule},
	{day(2027, 3, 29), "Easter Monday", byRule},
	{day(2027, 5, 3), "Early May bank holiday", byRule},
	{day(2027, 5, 31), "Spring bank holiday", byRule},
	{day(2027, 8, 30), "Summer bank holiday", byRule},
	{day(2027, 12, 27), "Christmas Day (substitute day)", byRule},
	{day(2027, 12, 28), "Boxing Day (substitute day)", byRule},

	{day(2028, 1, 3), "New Year's Day (substitute day)", byRule},
	{day(2028, 4, 14), "Good Friday", byRule},
	{day(2028, 4, 17), "Easter Monday", byRule},
	{day(2028, 5, 1), "Early May bank holiday", byRule},
	{day(2028, 5, 29), "Spring bank holiday", byRule},
	{day(2028, 8, 28), "Summer bank holiday", byRule},
	{day(2028, 12, 25), "Christmas Day", byRule},
	{day(2028, 12, 26), "Boxing Day", byRule},
}
