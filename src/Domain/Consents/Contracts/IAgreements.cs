using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Consents.Contracts;

/// <summary>What a person agreed to, for rooms that take such data.</summary>
public interface IAgreements
{
    /// <summary>Whether the text as it is worded now was agreed to and the agreement stands. No: the data may not be taken.</summary>
    Task<bool> HasAsync(PersonId person, AgreementKind kind, CancellationToken cancel);

    /// <summary>All that stand, also to texts worded otherwise since, the latest first.</summary>
    Task<IReadOnlyList<StandingAgreement>> FindStandingAsync(
        PersonId person,
        CancellationToken cancel
    );
}
