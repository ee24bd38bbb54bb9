using System.Text;
using WeChatUnion.Domain.Members.Import;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>
/// A quarter of a megabyte of a file, sealed for its place: pieces cannot change theirs. They stand in the database, as
/// any node may be the one that reads them, and go with its backups and nowhere else.
/// </summary>
internal sealed class ImportPiece
{
    public const string Table = "members_import_pieces";

    /// <summary>Clear bytes of each but the last.</summary>
    public const int Size = 256 * 1024;

    public RegisterImportId ImportId { get; init; }

    public ImportPart Part { get; init; }

    /// <summary>From 0.</summary>
    public int Number { get; init; }

    public required byte[] Sealed { get; init; }

    public static byte[] Place(RegisterImportId id, ImportPart part, int number) =>
        Encoding.ASCII.GetBytes($"{Table}\n{id.Value:N}\n{(int)part}\n{number}");
}
