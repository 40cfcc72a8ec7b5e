/// The data of an SVG path, with lengths to one decimal: small, and the same on every machine.
struct Path {
    private var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    static func + (left: Path, right: Path) -> Path {
        var sum = left
        sum.bytes += right.bytes
        return sum
    }

    mutating func move(to point: Point) { append("M", point) }

    /// A line to a point; a horizontal or vertical one in its short form.
    mutating func line(to point: Point, from last: Point) {
        switch (tenths(point.x) == tenths(last.x), tenths(point.y) == tenths(last.y)) {
        case (true, true): break
        case (true, false):
            bytes.append(UInt8(ascii: "V"))
            appendDecimal(point.y, to: &bytes)
        case (false, true):
            bytes.append(UInt8(ascii: "H"))
            appendDecimal(point.x, to: &bytes)
        case (false, false): append("L", point)
        }
    }

    mutating func close() { bytes.append(UInt8(ascii: "Z")) }

    /// A line through points.
    init(_ points: [Point]) {
        guard let first = points.first else { return }
        move(to: first)
        for (last, point) in zip(points, points.dropFirst()) { line(to: point, from: last) }
    }

    /// The room between two lines, each in rising order of x.
    init(between lower: [Point], and upper: [Point]) {
        self.init(lower + upper.reversed())
        close()
    }

    /// A rectangle.
    init(left: Double, top: Double, right: Double, bottom: Double) {
        self.init([Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)])
        close()
    }

    init(_ marker: SeriesStyle.Marker, at point: Point) {
        let (start, rest): (Point, String) =
            switch marker {
            case .circle: (Point(-4, 0), "a4 4 0 1 0 8 0a4 4 0 1 0-8 0")
            case .square: (Point(-3.5, -3.5), "h7v7h-7Z")
            case .triangle: (Point(0, -4.5), "l4.5 8h-9Z")
            case .diamond: (Point(0, -5), "l5 5-5 5-5-5Z")
            }
        append("M", Point(point.x + start.x, point.y + start.y))
        bytes += rest.utf8
    }

    private mutating func append(_ command: Unicode.Scalar, _ point: Point) {
        bytes.append(UInt8(ascii: command))
        appendDecimal(point.x, to: &bytes)
        // A minus sign parts two numbers as well as a space does.
        if tenths(point.y) >= 0 { bytes.append(UInt8(ascii: " ")) }
        appendDecimal(point.y, to: &bytes)
    }
}

/// A length to one decimal: `12.5`, `12`, `-0.5`. What no canvas can hold is cut.
func decimal(_ value: Double) -> String {
    var bytes: [UInt8] = []
    appendDecimal(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// Appends a length to one decimal.
func appendDecimal(_ value: Double, to bytes: inout [UInt8]) {
    let tenths = tenths(value)
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    appendDigits(whole, to: &bytes)
    if rest > 0 {
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(rest))
    }
}

private func appendDigits(_ number: UInt, to bytes: inout [UInt8]) {
    if number >= 10 { appendDigits(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
}

private func tenths(_ value: Double) -> Int {
    value.isFinite ? Int((min(max(value, -1e6), 1e6) * 10).rounded()) : 0
}
