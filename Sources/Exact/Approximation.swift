extension Rational {
    /// The nearest floating-point number, or one beside it: for geometry, never for a figure that is printed.
    package var approximation: Double {
        guard case .narrow(let top, let bottom) = storage else {
            return Double(DecimalText(self, significant: 17).plain) ?? 0
        }
        // The conversion of 64 bits is one instruction, and rounds alike.
        if let top = Int64(exactly: top), let bottom = Int64(exactly: bottom) {
            return Double(top) / Double(bottom)
        }
        return Double(top) / Double(bottom)
    }
}
