namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>
/// A room that holds something about a person tells the person so: what it is, and what becomes of it when they want it
/// erased. Each room registers one; pages show them in the order of the rooms.
/// </summary>
public interface IOwnData
{
    /// <summary>
    /// What is held now, in plain Simplified Chinese. Names and numbers are masked: whoever holds the phone need not be the
    /// person. Rooms that hold nothing give no section.
    /// </summary>
    Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>What would go and what would stay if the person were erased now.</summary>
    Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel);
}
