extension FleetOf {
    /// The value of an input; nil for those of other GPUs. Setting one of other GPUs does nothing.
    subscript(input: Input.FleetInput) -> Number? {
        get {
            switch input {
            case .gpusPerReplica: return gpusPerReplica
            case .tokensPerSecond: return tokensPerSecond
            case .safeShare: return safeShare
            case .spareReplicas: return spareReplicas
            case .minimumReplicas: return minimumReplicas
            case .overheadShare: return overheadShare
            case .paidHours: return paidHours
            case .attempts: return attempts
            default: return gpus[input]
            }
        }
        set {
            guard let newValue else { return }
            switch input {
            case .gpusPerReplica: gpusPerReplica = newValue
            case .tokensPerSecond: tokensPerSecond = newValue
            case .safeShare: safeShare = newValue
            case .spareReplicas: spareReplicas = newValue
            case .minimumReplicas: minimumReplicas = newValue
            case .overheadShare: overheadShare = newValue
            case .paidHours: paidHours = newValue
            case .attempts: attempts = newValue
            default: gpus[input] = newValue
            }
        }
    }
}

extension FleetOf.GPUs {
    fileprivate subscript(input: Input.FleetInput) -> Number? {
        get {
            switch (self, input) {
            case (.rented(let usdPerHour), .usdPerGPUHour): usdPerHour
            case (.owned(let gpu), _): gpu[input]
            default: nil
            }
        }
        set {
            guard let newValue else { return }
            switch (self, input) {
            case (.rented, .usdPerGPUHour): self = .rented(usdPerHour: newValue)
            case (.owned(var gpu), _):
                gpu[input] = newValue
                self = .owned(gpu)
            default: break
            }
        }
    }
}

extension OwnedGPUOf {
    fileprivate subscript(input: Input.FleetInput) -> Number? {
        get {
            switch input {
            case .capexUSDPerGPU: capexUSD
            case .lifeMonths: lifeMonths
            case .residualShare: residualShare
            case .resaleShare: resaleShare
            case .financeSharePerYear: financeSharePerYear
            case .maintenanceSharePerYear: maintenanceSharePerYear
            case .kilowattsPerGPU: kilowatts
            case .pue: pue
            case .usdPerKWh: usdPerKWh
            case .colocationUSDPerMonth: colocationUSDPerMonth
            default: nil
            }
        }
        set {
            guard let newValue else { return }
            switch input {
            case .capexUSDPerGPU: capexUSD = newValue
            case .lifeMonths: lifeMonths = newValue
            case .residualShare: residualShare = newValue
            case .resaleShare: if resaleShare != nil { resaleShare = newValue }
            case .financeSharePerYear: financeSharePerYear = newValue
            case .maintenanceSharePerYear: maintenanceSharePerYear = newValue
            case .kilowattsPerGPU: kilowatts = newValue
            case .pue: pue = newValue
            case .usdPerKWh: usdPerKWh = newValue
            case .colocationUSDPerMonth: colocationUSDPerMonth = newValue
            default: break
            }
        }
    }
}
