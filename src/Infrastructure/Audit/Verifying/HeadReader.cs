using System.Security.Cryptography;
using WeChatUnion.Infrastructure.Audit.Heads;

namespace WeChatUnion.Infrastructure.Audit.Verifying;

/// <summary>
/// Heads of several folders and nodes as one list by place. Each file is read as it is needed and only heads whose signature
/// holds come out.
/// </summary>
internal sealed class HeadReader(
    IReadOnlyList<string> folders,
    IReadOnlyDictionary<string, ECDsa> keys,
    Action<AuditFault> tell
)
{
    public IEnumerable<PublishedHead> Read()
    {
        var next = new PriorityQueue<IEnumerator<PublishedHead>, long>();
        foreach (
            var file in folders
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, HeadFiles.Pattern))
                .Order(StringComparer.Ordinal)
        )
        {
            Enqueue(next, Of(file).GetEnumerator());
        }
        while (next.TryDequeue(out var file, out _))
        {
            yield return file.Current;
            Enqueue(next, file);
        }
    }

    private static void Enqueue(
        PriorityQueue<IEnumerator<PublishedHead>, long> next,
        IEnumerator<PublishedHead> file
    )
    {
        if (file.MoveNext())
        {
            next.Enqueue(file, file.Current.Signed.Head.Seq);
        }
        else
        {
            file.Dispose();
        }
    }

    private IEnumerable<PublishedHead> Of(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            var place = $"{file} 第 {++number} 行";
            if (SignedHead.Read(line) is not { } head)
            {
                if (line.Length > 0)
                {
                    tell(
                        new(AuditFaultKind.Remark, null, null, $"{place}：不是完整的链头，已跳过。")
                    );
                }
                continue;
            }
            if (WhyNot(head) is { } fault)
            {
                tell(new(AuditFaultKind.BadHead, head.Head.Seq, null, $"{place}：{fault}"));
                continue;
            }
            yield return new PublishedHead(head, place);
        }
    }

    private string? WhyNot(SignedHead head) =>
        !keys.TryGetValue(head.Key, out var key)
            ? $"链头由密钥 {Shown(head.Key)} 签名，没有给出它的公钥（--public-key）。"
        : !key.VerifyData(head.Head.Statement(), head.Signature, HashAlgorithmName.SHA256)
            ? "链头的签名不对，内容被改过或是伪造的。"
        : null;

    /// <summary>A forged file may call its key anything.</summary>
    private static string Shown(string keyId) =>
        keyId is { Length: <= 16 } && keyId.All(char.IsAsciiHexDigit) ? keyId : "?";
}
