/// The room that two axes span, in units of the canvas.
struct Plot: Sendable {
    let x: Axis
    let y: Axis
    let area: Box

    func x(_ value: Double) -> Double { area.left + x.share(of: value) * (area.right - area.left) }

    func y(_ value: Double) -> Double { area.bottom - y.share(of: value) * (area.bottom - area.top) }

    /// A value of x that may lie outside, at the edge of the plot.
    func clampedX(_ value: Double) -> Double { min(max(x(value), area.left), area.right) }

    /// A line in units of the canvas, cut where it leaves the plot above or below.
    func line(_ points: [Point]) -> [Point] {
        let placed = points.map { Point(x($0.x), y($0.y)) }
        let inside = cut(cut(placed, at: area.top), at: area.bottom).map {
            Point($0.x, min(max($0.y, area.top), area.bottom))
        }
        return simplified(inside)
    }
}

/// The line without points that lie nearer than a fifth of a unit to the line through the others (Douglas and
/// Peucker, 1973). O(n log n) for the lines of charts.
private func simplified(_ points: [Point]) -> [Point] {
    var kept = Array(points.prefix(1))
    if points.count > 1 { appendSimplified(points, from: 0, to: points.count - 1, to: &kept) }
    return kept
}

/// Appends what is left of the points after one up to another, which stays.
private func appendSimplified(_ points: [Point], from start: Int, to end: Int, to kept: inout [Point]) {
    let first = points[start]
    let (across, down) = (points[end].x - first.x, points[end].y - first.y)
    let length = (across * across + down * down).squareRoot()
    var (farthest, most) = (start, 0.2)
    for index in start + 1..<end {
        let (x, y) = (points[index].x - first.x, points[index].y - first.y)
        let distance = length > 0 ? abs(across * y - down * x) / length : (x * x + y * y).squareRoot()
        if distance > most { (farthest, most) = (index, distance) }
    }
    if farthest == start { return kept.append(points[end]) }
    appendSimplified(points, from: start, to: farthest, to: &kept)
    appendSimplified(points, from: farthest, to: end, to: &kept)
}

/// The line with a further point wherever it crosses a height.
private func cut(_ points: [Point], at height: Double) -> [Point] {
    guard var last = points.first else { return [] }
    var result = [last]
    for point in points.dropFirst() {
        if (last.y - height) * (point.y - height) < 0 {
            let share = (height - last.y) / (point.y - last.y)
            result.append(Point(last.x + share * (point.x - last.x), height))
        }
        result.append(point)
        last = point
    }
    return result
}

/// The height of a line at a place between its ends; at a step the later one.
func height(of line: [Point], at x: Double) -> Double? {
    guard let index = line.lastIndex(where: { $0.x <= x }) else { return nil }
    let start = line[index]
    guard index + 1 < line.count else { return start.x == x ? start.y : nil }
    let end = line[index + 1]
    return start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x)
}
