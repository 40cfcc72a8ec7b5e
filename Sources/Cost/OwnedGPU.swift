/// What one bought GPU costs.
package struct OwnedGPU: Hashable, Sendable {
    /// Purchase price of one GPU with its part of the server, USD, at least 0.
    package var capexUSD: Rational
    /// Months over which it is written off, above 0.
    package var lifeMonths: Rational
    /// Share of the purchase price that it sells for at the end, 0 to 1.
    package var residualShare: Rational
    /// Cost of capital, as a share of the purchase price per year, 0 to 1.
    package var financeSharePerYear: Rational
    /// Maintenance, as a share of the purchase price per year, 0 to 1.
    package var maintenanceSharePerYear: Rational
    /// Power drawn by one GPU with its part of the server, kilowatts, at least 0.
    package var kilowatts: Rational
    /// Power usage effectiveness of the site, at least 1.
    package var pue: Rational
    /// Price of electricity, USD per kWh, at least 0.
    package var usdPerKWh: Rational
    /// Rack space for one GPU, USD per month, at least 0.
    package var colocationUSDPerMonth: Rational

    /// A bought GPU; no finance, maintenance or rack, and a PUE of 1, unless said otherwise.
    package init(
        capexUSD: Rational, lifeMonths: Rational, residualShare: Rational = 0,
        financeSharePerYear: Rational = 0, maintenanceSharePerYear: Rational = 0, kilowatts: Rational,
        pue: Rational = 1, usdPerKWh: Rational, colocationUSDPerMonth: Rational = 0
    ) {
        self.capexUSD = capexUSD
        self.lifeMonths = lifeMonths
        self.residualShare = residualShare
        self.financeSharePerYear = financeSharePerYear
        self.maintenanceSharePerYear = maintenanceSharePerYear
        self.kilowatts = kilowatts
        self.pue = pue
        self.usdPerKWh = usdPerKWh
        self.colocationUSDPerMonth = colocationUSDPerMonth
    }

    /// USD per month that the purchase loses in value: `capex (1 - residual) / life`. Throws `overflow`, and
    /// `divisionByZero` for a life of zero.
    package var amortizationUSDPerMonth: Rational {
        get throws(ArithmeticError) { try capexUSD * (1 - residualShare) / lifeMonths }
    }

    /// USD per month to keep it running: finance, maintenance, rack, and power during the paid hours only.
    /// Throws `overflow`.
    package func runningUSDPerMonth(paidHours: Rational) throws(ArithmeticError) -> Rational {
        let yearly = try capexUSD * (financeSharePerYear + maintenanceSharePerYear)
        let power = try kilowatts * pue * usdPerKWh * paidHours
        return try yearly / 12 + colocationUSDPerMonth + power
    }
}
