namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>Compares what a document says with the register, without telling what the register has.</summary>
public interface IMemberIdentity
{
    /// <summary>Null when there is no such member.</summary>
    /// <param name="name">As printed; null: not printed.</param>
    /// <param name="idTail">The last four characters of an ID number; null: not printed.</param>
    Task<IdentityMatch?> CompareAsync(
        MemberId member,
        string? name,
        string? idTail,
        CancellationToken cancel
    );

    /// <summary>
    /// First six digits of the citizen number: where it was issued, mostly at birth. Today's household may be elsewhere, so it
    /// is a hint at most. Null: another document, or no such member.
    /// </summary>
    Task<string?> FindAreaAsync(MemberId member, CancellationToken cancel);
}

/// <param name="Name">Whether the register means the same name, see <see cref="NameMatch"/>; null: none was given.</param>
/// <param name="IdTail">Likewise of the number's end.</param>
public sealed record IdentityMatch(bool? Name, bool? IdTail)
{
    /// <summary>Nothing that was given differs, and something was.</summary>
    public bool Holds => Name != false && IdTail != false && (Name ?? IdTail) is not null;

    public bool Differs => Name == false || IdTail == false;
}
