using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>What a row of a register file says of a card.</summary>
/// <param name="Status">Null when the file does not say.</param>
/// <param name="Replaces">补卡: it takes the place of the member's other cards.</param>
public sealed record CardEntry(
    CardNumber Number,
    string? BankName,
    MemberCardStatus? Status,
    bool Replaces
)
{
    private static readonly Dictionary<string, MemberCardStatus> Statuses = new(
        StringComparer.Ordinal
    )
    {
        ["正常"] = MemberCardStatus.InUse,
        ["在用"] = MemberCardStatus.InUse,
        ["已开卡"] = MemberCardStatus.InUse,
        ["补卡"] = MemberCardStatus.InUse,
        ["换卡"] = MemberCardStatus.InUse,
        ["挂失"] = MemberCardStatus.Lost,
        ["已挂失"] = MemberCardStatus.Lost,
        ["销卡"] = MemberCardStatus.Closed,
        ["注销"] = MemberCardStatus.Closed,
        ["已注销"] = MemberCardStatus.Closed,
    };

    /// <summary>Holds personal data.</summary>
    public string Normalised =>
        $"{Number.Reveal()}\n{BankName ?? "?"}\n{(Status is { } status ? (int)status : -1)}\n{Replaces}";

    /// <summary>Null when the row says nothing of a card, or nothing that can be understood.</summary>
    public static CardEntry? Read(IRegisterCells cells, ICollection<RowFault> faults)
    {
        var (number, bank, status) = (
            cells[CardColumns.Number],
            cells[CardColumns.Bank],
            cells[CardColumns.Status]
        );
        if (
            number is null or ""
            || EntryCells.IsUnreadable(CardColumns.Number, number, faults)
            || EntryCells.IsUnreadable(CardColumns.Bank, bank, faults)
            || EntryCells.IsUnreadable(CardColumns.Status, status, faults)
        )
        {
            return null;
        }
        var parsed = CardNumber.Parse(number);
        var before = faults.Count;
        if (!parsed.Succeeded)
        {
            faults.Add(CardFaults.NumberInvalid);
        }
        if (bank?.Length > MemberCard.MaxBankNameLength)
        {
            faults.Add(CardFaults.BankTooLong);
        }
        var known = MemberCardStatus.InUse;
        if (status is { Length: > 0 } && !Statuses.TryGetValue(status, out known))
        {
            faults.Add(CardFaults.StatusUnknown);
        }
        return faults.Count > before
            ? null
            : new CardEntry(
                parsed.Value,
                bank,
                status is { Length: > 0 } ? known : null,
                status is "补卡" or "换卡"
            );
    }
}
