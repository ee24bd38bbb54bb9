namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>How much waits of each kind.</summary>
public sealed record CardQueueCounts(
    int UnbindRequests,
    int TakeOvers,
    int PhoneReports,
    int Conflicts
)
{
    public int All => UnbindRequests + TakeOvers + PhoneReports + Conflicts;
}
