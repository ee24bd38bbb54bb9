namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Where a person is reached.</summary>
public interface IPersonIdentities
{
    /// <summary>The WeChat identities of this person, those still following first; empty when none is left.</summary>
    Task<IReadOnlyList<KnownIdentity>> OfAsync(PersonId person, CancellationToken cancel);
}
