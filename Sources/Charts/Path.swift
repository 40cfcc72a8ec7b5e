/// The data of an SVG path, with lengths to one decimal: small, and the same on every machine.
struct Path {
    private(set) var text = ""

    mutating func move(to point: Point) { append("M", point) }

    /// A line to a point; a horizontal or vertical one in its short form.
    mutating func line(to point: Point, from last: Point) {
        switch (tenths(point.x) == tenths(last.x), tenths(point.y) == tenths(last.y)) {
        case (true, true): break
        case (true, false): text += "V\(decimal(point.y))"
        case (false, true): text += "H\(decimal(point.x))"
        case (false, false): append("L", point)
        }
    }

    mutating func close() { text += "Z" }

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
        text += rest
    }

    private mutating func append(_ command: String, _ point: Point) {
        let y = decimal(point.y)
        text += "\(command)\(decimal(point.x))\(y.hasPrefix("-") ? "" : " ")\(y)"
    }
}

/// A length to one decimal: `12.5`, `12`, `-0.5`. What no canvas can hold is cut.
func decimal(_ value: Double) -> String {
    let tenths = tenths(value)
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}

private func tenths(_ value: Double) -> Int {
    value.isFinite ? Int((min(max(value, -1e6), 1e6) * 10).rounded()) : 0
}
