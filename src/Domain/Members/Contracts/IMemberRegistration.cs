using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// The register for a room through which people join. One member for each document, as with the import: who is in it already
/// is not registered twice, and who left is taken back under his old entry.
/// </summary>
public interface IMemberRegistration
{
    /// <summary>What the register knows of this document. For those who decide and for who shows a whole document; nobody else.</summary>
    Task<RegisteredAs> FindAsync(IdDocument number, PersonName name, CancellationToken cancel);

    /// <summary>Adds or takes back, in the caller's unit of work, in which the union stays as it is until the save.</summary>
    /// <returns>Why it cannot be, for staff; two at the same moment are told apart by the database at the save.</returns>
    Task<Outcome<MemberId>> RegisterAsync(
        NewMember member,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
