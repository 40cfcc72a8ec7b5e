package import Cost
package import Exact

/// What one bought GPU costs, in exact numbers.
package typealias OwnedGPU = OwnedGPUOf<Rational>

/// What one bought GPU costs.
package struct OwnedGPUOf<Number: Quantity>: Hashable, Sendable {
    /// Purchase price of one GPU with its part of the server, USD, at least 0.
    package var capexUSD: Number
    /// Months over which it is written off, above 0.
    package var lifeMonths: Number
    /// Share of the purchase price that it sells for at the end of its life, 0 to 1.
    package var residualShare: Number
    /// Share of the purchase price that it sells for when the workload ends before its life does, 0 to 1; nil
    /// where none is stated, and then no more than at the end of its life is counted on.
    package var resaleShare: Number?
    /// Cost of capital, as a share of the purchase price per year, 0 to 1.
    package var financeSharePerYear: Number
    /// Maintenance, as a share of the purchase price per year, 0 to 1.
    package var maintenanceSharePerYear: Number
    /// Power drawn by one GPU with its part of the server, kilowatts, at least 0.
    package var kilowatts: Number
    /// Power usage effectiveness of the site, at least 1.
    package var pue: Number
    /// Price of electricity, USD per kWh, at least 0.
    package var usdPerKWh: Number
    /// Rack space for one GPU, USD per month, at least 0.
    package var colocationUSDPerMonth: Number

    /// A bought GPU; no finance, maintenance or rack, and a PUE of 1, unless said otherwise.
    package init(
        capexUSD: Number, lifeMonths: Number, residualShare: Number = 0, resaleShare: Number? = nil,
        financeSharePerYear: Number = 0, maintenanceSharePerYear: Number = 0, kilowatts: Number,
        pue: Number = 1, usdPerKWh: Number, colocationUSDPerMonth: Number = 0
    ) {
        self.capexUSD = capexUSD
        self.lifeMonths = lifeMonths
        self.residualShare = residualShare
        self.resaleShare = resaleShare
        self.financeSharePerYear = financeSharePerYear
        self.maintenanceSharePerYear = maintenanceSharePerYear
        self.kilowatts = kilowatts
        self.pue = pue
        self.usdPerKWh = usdPerKWh
        self.colocationUSDPerMonth = colocationUSDPerMonth
    }

    /// USD per month that the purchase loses in value: `capex (1 - residual) / life`; where the workload lasts
    /// for fewer months than the GPU, `capex (1 - resale) / months`. Throws `overflow`, and `divisionByZero`
    /// for a life of zero.
    package func amortizationUSDPerMonth(
        lastsMonths: Number?
    ) throws(ArithmeticError) -> Number {
        let wholeLife = try capexUSD * (1 - residualShare) / lifeMonths
        guard let lastsMonths else { return wholeLife }
        let cutShort = try capexUSD * (1 - (resaleShare ?? residualShare)) / lastsMonths
        return Number.pick(cutShort, else: wholeLife, where: lastsMonths, isBelow: lifeMonths)
    }

    /// USD per month to keep it running: finance, maintenance, rack, and power during the paid hours only.
    /// Throws `overflow`.
    package func runningUSDPerMonth(paidHours: Number) throws(ArithmeticError) -> Number {
        let yearly = try capexUSD * (financeSharePerYear + maintenanceSharePerYear)
        let power = try kilowatts * pue * usdPerKWh * paidHours
        return try yearly / 12 + colocationUSDPerMonth + power
    }

    /// The same GPU in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> OwnedGPUOf<Other> {
        OwnedGPUOf<Other>(
            capexUSD: number(capexUSD), lifeMonths: number(lifeMonths), residualShare: number(residualShare),
            resaleShare: resaleShare.map(number), financeSharePerYear: number(financeSharePerYear),
            maintenanceSharePerYear: number(maintenanceSharePerYear), kilowatts: number(kilowatts),
            pue: number(pue), usdPerKWh: number(usdPerKWh),
            colocationUSDPerMonth: number(colocationUSDPerMonth))
    }
}
