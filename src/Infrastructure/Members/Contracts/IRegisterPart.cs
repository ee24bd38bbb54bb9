using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Members.Contracts;

/// <summary>
/// What another room keeps of a row of the register: it brings columns, judges their cells, and writes its own tables
/// in the register's transaction. One object serves one block of rows, in a scope of its own; the calls come in this order.
/// </summary>
public interface IRegisterPart
{
    IReadOnlyList<RegisterColumn> Columns { get; }

    /// <summary>Understands the cells of one row; several rows may be read at once, none twice.</summary>
    void Read(PartRow row);

    /// <summary>Looks up what the database holds for these rows, and seals what is to be written. May add faults.</summary>
    Task PrepareAsync(IReadOnlyList<PartRow> rows, CancellationToken cancel);

    /// <summary>Writes the rows that were found good; the transaction is open, on the writer's own context.</summary>
    Task WriteAsync(IReadOnlyList<PartRow> rows, RegisterWriting writing, CancellationToken cancel);
}
