import BuiltSites
import Fields
import Site
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: ["2026-11-22", "0001-01-01", "2024-02-29", "2000-02-29", "9999-12-31", "2026-04-30"])
    func days(text: String) throws {
        #expect(try #require(CalendarDate(text)).description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-11-22-01", "26-11-22", "2026-1-2", "2026-00-10", "2026-13-10",
        "2026-01-00",
        "2026-01-32", "2026-02-29", "1900-02-29", "2026-04-31", "0000-01-01", "2026/11/22", " 2026-11-22",
        "2026-11-22T00:00:00Z", "2026-+1-22", "+026-11-22", "2026-11-+2", "٢٠٢٦-١١-٢٢", "2026--1-22",
    ])
    func noDays(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func texts() throws {
        let date = try #require(CalendarDate("0987-03-05"))
        #expect(date.longText == "5 March 987")
        #expect(date.timestamp == "0987-03-05T00:00:00Z")
    }

    @Test(arguments: [
        ("2026-11-22", "2027-11-22"), ("2024-02-29", "2025-02-28"), ("2027-02-28", "2028-02-28"),
    ])
    func aYearLater(date: String, later: String) throws {
        #expect(try #require(CalendarDate(date)).aYearLater.description == later)
    }

    @Test func orderIsThatOfTheText() throws {
        let texts = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"]
        let dates = try texts.map { try #require(CalendarDate($0)) }
        #expect(dates.shuffled().sorted() == dates)
        #expect(CalendarDate.earliest < dates[0])
    }
}
