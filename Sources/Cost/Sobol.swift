/// The first 4,096 points of a Sobol sequence, each in the middle of its cell.
///
/// In every dimension each of 4,096 equal cells holds one point, and the points of two dimensions fill the square
/// evenly, so that shares come out several times as exact as with as many random points. Put into the middle of their
/// cells the points keep their distances from both ends: mirrored, u to 1 - u, they are the same points.
enum Sobol {
    /// Points of the sequence.
    static let count = 1 << bits
    /// The most uncertain numbers that can be drawn at once.
    static let dimensions = starts.count + 1

    private static let bits = 12

    /// The coordinates of all points in one dimension, from 0, in the open interval from 0 to 1.
    static func coordinates(_ dimension: Int) -> [Lanes] { all[dimension] }

    private static let all: [[Lanes]] = (0..<dimensions).map { dimension in
        let points = points(directions: directions(dimension))
        return stride(from: 0, to: count, by: Lanes.scalarCount).map { first in
            var lanes = Lanes()
            for lane in lanes.indices { lanes[lane] = (Double(points[first + lane]) + 0.5) / Double(count) }
            return lanes
        }
    }

    /// Each point differs from the one before by one direction: that of the lowest zero bit of its number.
    private static func points(directions: [Int]) -> [Int] {
        var point = 0
        return (0..<count).map { number in
            defer { if number < count - 1 { point ^= directions[(~number).trailingZeroBitCount] } }
            return point
        }
    }

    /// The direction numbers of a dimension, scaled to whole numbers of `bits` bits.
    private static func directions(_ dimension: Int) -> [Int] {
        guard dimension > 0 else { return (1...bits).map { 1 << (bits - $0) } }
        let (coefficients, numbers) = starts[dimension - 1]
        let degree = numbers.count
        var directions = numbers.prefix(bits).enumerated().map { $1 << (bits - 1 - $0) }
        while directions.count < bits {
            let next = directions.count
            var direction = directions[next - degree] ^ (directions[next - degree] >> degree)
            for bit in 1..<max(1, degree) where coefficients >> (degree - 1 - bit) & 1 == 1 {
                direction ^= directions[next - bit]
            }
            directions.append(direction)
        }
        return directions
    }
}
