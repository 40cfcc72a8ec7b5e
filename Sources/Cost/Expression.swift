package import Exact

/// A quantity that is not computed yet: what it is computed from.
///
/// Run once over expressions, the formulas become programs: `DrawProgram` computes such a program for thousands
/// of draws, and for one number changed computes again only what depends on it. Constants are folded on the way,
/// exactly as long as they fit, so that a certain volume takes the steps that it does take; the rest is computed in
/// doubles, which follow IEEE 754 in a fixed order: the same inputs give the same draws on every machine.
package struct Expression: Quantity {
    /// What an expression does with its operands.
    enum Operation: Hashable {
        /// A number.
        case constant(Double)
        /// The drawn input with this number.
        case input(Int)
        case add, subtract, multiply, divide, larger, smaller, roundUp
        /// 1 where the first operand is below the second, else 0.
        case isBelow
        /// The second operand where the first is 1, else the third.
        case choose
    }

    /// A node of the program; its identity tells it apart.
    final class Node: Sendable {
        let operation: Operation
        // Written by `deinit` alone, when no other thread can have the node any more.
        private(set) nonisolated(unsafe) var operands: [Node]
        /// The number of a constant, where it is known exactly.
        let exact: Rational?

        init(_ operation: Operation, _ operands: [Node] = [], exact: Rational? = nil) {
            self.operation = operation
            unsafe self.operands = operands
            self.exact = exact
        }

        // A chain of nodes is freed one after the other: each freeing the next would need a stack as deep.
        deinit {
            var rest = unsafe operands
            unsafe operands = []
            while var node = rest.popLast() {
                guard isKnownUniquelyReferenced(&node), unsafe !node.operands.isEmpty else { continue }
                unsafe rest += node.operands
                unsafe node.operands = []
            }
        }

        var constant: Double? {
            if case .constant(let value) = operation { value } else { nil }
        }
    }

    let node: Node

    init(_ node: Node) { self.node = node }

    init(_ value: Double) { node = Node(.constant(value)) }

    /// An exact number; in draws the double nearest to it, or one beside it.
    package init(_ exact: Rational) { node = Node(.constant(exact.approximation), exact: exact) }

    /// A whole number written in source.
    package init(integerLiteral value: Int64) { self.init(Rational(Int128(value))) }

    /// The cost of an option that has none: above every other.
    package static let infinity = Expression(Double.infinity)

    /// The drawn input with this number, from 0.
    package static func input(_ index: Int) -> Expression { Expression(Node(.input(index))) }

    package static func == (left: Expression, right: Expression) -> Bool { left.node === right.node }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(node)) }
}

extension Expression {
    package static func + (left: Expression, right: Expression) -> Expression {
        if left.node.constant == 0 { return right }
        if right.node.constant == 0 { return left }
        return combine(.add, left, right, { $0 + $1 }) { (left, right) throws(ArithmeticError) in
            try left + right
        }
    }

    package static func - (left: Expression, right: Expression) -> Expression {
        if right.node.constant == 0 { return left }
        return combine(.subtract, left, right, { $0 - $1 }) { (left, right) throws(ArithmeticError) in
            try left - right
        }
    }

    package static func * (left: Expression, right: Expression) -> Expression {
        if left.node.constant == 1 || right.node.constant == 0 { return right }
        if right.node.constant == 1 || left.node.constant == 0 { return left }
        return combine(.multiply, left, right, { $0 * $1 }) { (left, right) throws(ArithmeticError) in
            try left * right
        }
    }

    /// The quotient; infinite over zero, as a step of which nothing is asked carries any volume.
    package static func / (left: Expression, right: Expression) -> Expression {
        if right.node.constant == 1 { return left }
        return combine(.divide, left, right, { $0 / $1 }) { (left, right) throws(ArithmeticError) in
            try left / right
        }
    }

    package static func larger(_ left: Expression, _ right: Expression) -> Expression {
        combine(.larger, left, right, { $0 < $1 ? $1 : $0 }) { $0 < $1 ? $1 : $0 }
    }

    package static func smaller(_ left: Expression, _ right: Expression) -> Expression {
        combine(.smaller, left, right, { $1 < $0 ? $1 : $0 }) { $1 < $0 ? $1 : $0 }
    }

    package static func pick(
        _ first: Expression, else second: Expression, where left: Expression, isBelow right: Expression
    ) -> Expression {
        let isBelow = combine(.isBelow, left, right, { $0 < $1 ? 1 : 0 }) { $0 < $1 ? 1 : 0 }
        if let known = isBelow.node.constant { return known == 1 ? first : second }
        return Expression(Node(.choose, [isBelow.node, first.node, second.node]))
    }

    package var roundedUp: Expression {
        if let exact = node.exact { return Expression(exact.roundedUp) }
        if let value = node.constant { return Expression(value.upWhole) }
        return Expression(Node(.roundUp, [node]))
    }

    /// Whether it is the constant zero.
    package var isZero: Bool { node.constant == 0 }

    private static func combine(
        _ operation: Operation, _ left: Expression, _ right: Expression, _ fold: (Double, Double) -> Double,
        exactly: (Rational, Rational) throws(ArithmeticError) -> Rational
    ) -> Expression {
        if let left = left.node.exact, let right = right.node.exact, let result = try? exactly(left, right) {
            return Expression(result)
        }
        if let left = left.node.constant, let right = right.node.constant {
            return Expression(fold(left, right))
        }
        return Expression(Node(operation, [left.node, right.node]))
    }
}
