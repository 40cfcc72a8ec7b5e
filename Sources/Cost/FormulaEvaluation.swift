import Exact

extension Formula {
    /// The value of the formula, with a value for each id that appears in it, asked for in order of appearance.
    ///
    /// Throws what `lookup` throws, then a division by zero or an overflow, each with its place. O(length).
    package func value<Number: Quantity, Failure: Error>(
        _ lookup: (String) throws(Failure) -> Number
    ) throws(EvaluationError<Failure>) -> Number {
        var values: [Number] = []
        for reference in references {
            do throws(Failure) {
                values.append(try lookup(reference.id))
            } catch {
                throw .lookup(error, reference)
            }
        }
        do throws(FormulaFailure) {
            return try value(of: values)
        } catch {
            throw .arithmetic(error)
        }
    }

    /// The value of the formula with the values of its references, in their order.
    func value<Number: Quantity>(of values: [Number]) throws(FormulaFailure) -> Number {
        var stack: [Number] = []
        for step in steps {
            switch step.operation {
            case .number(let number): stack.append(Number(number))
            case .reference(let index): stack.append(values[index])
            case .roundUp:
                let value = stack.removeLast()
                stack.append(try step.result { () throws(ArithmeticError) in try value.roundedUpOfAnySign })
            case .add, .subtract, .multiply, .divide, .smaller, .larger:
                let right = stack.removeLast()
                let left = stack.removeLast()
                stack.append(
                    try step.result { () throws(ArithmeticError) in try step.operation.combine(left, right) })
            }
        }
        return stack.removeLast()
    }
}

extension Formula.Step {
    /// The result of a computation, which may fail at the place of this step.
    fileprivate func result<Number: Quantity>(
        _ compute: () throws(ArithmeticError) -> Number
    ) throws(FormulaFailure) -> Number {
        do throws(ArithmeticError) {
            return try compute()
        } catch {
            guard error == .divisionByZero, case .divide(let divisor) = operation else {
                throw FormulaFailure(error: error, range: range)
            }
            throw FormulaFailure(error: error, range: divisor)
        }
    }
}

extension Formula.Step.Operation {
    fileprivate func combine<Number: Quantity>(
        _ left: Number, _ right: Number
    ) throws(ArithmeticError) -> Number {
        switch self {
        case .add: try left + right
        case .subtract: try left - right
        case .multiply: try left * right
        case .divide: try left / right
        case .smaller: Number.smaller(left, right)
        case .larger: Number.larger(left, right)
        case .number, .reference, .roundUp: right
        }
    }
}

extension Quantity {
    /// The smallest whole number that is not below the quantity, which may be below zero, where a drawn one does not
    /// round by itself.
    fileprivate var roundedUpOfAnySign: Self {
        get throws(ArithmeticError) {
            let below = try Self.larger(0, 0 - self)
            let up = below.roundedUp
            let down = try Self.pick(up - 1, else: up, where: below, isBelow: up)
            return try Self.larger(0, self).roundedUp - down
        }
    }
}
