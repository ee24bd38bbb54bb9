using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>What waits for staff. All that is found is tracked.</summary>
public interface IDeskStore
{
    Task<UnbindRequest?> FindUnbindAsync(UnbindRequestId id, CancellationToken cancel);

    /// <summary>The request for this binding that nobody has decided.</summary>
    Task<UnbindRequest?> FindOpenUnbindAsync(CardBindingId binding, CancellationToken cancel);

    Task<PhoneReport?> FindReportAsync(PhoneReportId id, CancellationToken cancel);

    Task<PhoneReport?> FindOpenReportAsync(MemberId member, CancellationToken cancel);

    void Add(UnbindRequest request);

    void Add(PhoneReport report);
}
