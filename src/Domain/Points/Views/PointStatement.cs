using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Points.Views;

/// <summary>A member and his balance, as staff see him: masked.</summary>
/// <param name="Balance">Null: he never bound a card, or never had a point.</param>
public sealed record PointHolder(
    MemberId Member,
    string MaskedName,
    string OrganizationName,
    long? Balance
);

/// <summary>A member's points for the desk.</summary>
/// <param name="Expiring">What is gone when, the next first.</param>
/// <param name="Lines">Transfers, the youngest first.</param>
/// <param name="Older">Where the older ones begin; null: there are none.</param>
public sealed record PointStatement(
    PointHolder Holder,
    IReadOnlyList<PointLot> Expiring,
    IReadOnlyList<PointStatementLine> Lines,
    PointCursor? Older = null
);

/// <param name="Words">As the member reads it.</param>
/// <param name="Points">Negative: they went.</param>
/// <param name="IsReversible">Earned or spent, for no chance in a draw, and not undone yet.</param>
public sealed record PointStatementLine(
    PointTransferId Id,
    DateTimeOffset At,
    string Words,
    long Points,
    bool IsReversible
);
