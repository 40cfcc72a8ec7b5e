import Libc

/// Today's date in UTC as `2026-11-22`: the same on every machine that builds at that moment.
package func currentDay() -> String {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe gmtime_r(&now, &parts)
    let fields = unsafe [(Int(parts.tm_year) + 1900, 4), (Int(parts.tm_mon) + 1, 2), (Int(parts.tm_mday), 2)]
    return fields.map { number, width in
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }.joined(separator: "-")
}
