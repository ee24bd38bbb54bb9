using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Infrastructure.Audit.Heads;

/// <summary>
/// Heads in a folder outside the database: one file a month, a line a head, only ever appended to and on disk before
/// the database hears of it. Beside them lies the public key.
/// </summary>
public sealed class HeadFiles(IOptions<AuditOptions> options, HeadSigner signer)
{
    public const string Pattern = "heads-*.jsonl";
    private readonly string folder = options.Value.HeadsDirectory;

    /// <exception cref="IOException">The folder cannot be written; another process holds the file.</exception>
    public void Append(SignedHead head)
    {
        Directory.CreateDirectory(folder);
        KeepPublicKey();
        var month = head.Head.At.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        using var file = new FileStream(
            Path.Combine(folder, $"heads-{month}.jsonl"),
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.Read
        );
        // A line that a crash tore must not swallow the next one.
        var isTorn = false;
        if (file.Length > 0)
        {
            file.Position = file.Length - 1;
            isTorn = file.ReadByte() != '\n';
        }
        file.Write(Encoding.UTF8.GetBytes($"{(isTorn ? "\n" : "")}{head.ToLine()}\n"));
        file.Flush(flushToDisk: true);
    }

    private void KeepPublicKey()
    {
        var path = Path.Combine(folder, $"public-key-{signer.KeyId}.pem");
        if (!File.Exists(path))
        {
            File.WriteAllText(path, signer.PublicKey + '\n');
        }
    }
}
