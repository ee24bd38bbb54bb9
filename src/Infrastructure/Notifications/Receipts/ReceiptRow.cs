namespace WeChatUnion.Infrastructure.Notifications.Receipts;

/// <summary>WeChat's report of one message, until its message is found.</summary>
internal sealed class ReceiptRow
{
    public long Id { get; init; }
    public required string AppId { get; init; }
    public required string MessageId { get; init; }

    /// <summary>Null: delivered.</summary>
    public string? Failure { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset DueAt { get; init; }
}
