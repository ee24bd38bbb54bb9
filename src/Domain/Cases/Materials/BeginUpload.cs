using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <param name="Bytes">Of the whole file.</param>
/// <param name="PartBytes">Of each part but the last: 256 KB to 1 MB.</param>
/// <param name="Sha256">Of the whole file, 64 lower-case hex digits.</param>
public sealed record BeginUploadRequest(string Slot, long Bytes, int PartBytes, string Sha256);

/// <param name="Parts">How many there are, numbered from 0.</param>
/// <param name="Received">Numbers of those we have.</param>
public sealed record UploadFacts(
    MaterialUploadId Id,
    int Parts,
    int PartBytes,
    IReadOnlyList<int> Received
);

/// <summary>
/// Opens an upload in parts. Who begins the same file for the same slot again goes on where it stopped.
/// </summary>
public sealed class BeginUpload(
    IMaterialUploadStore uploads,
    LooseMaterials loose,
    MaterialRules rules,
    IUnitOfWork work
)
{
    private const int DigestLength = 64;

    public async Task<Outcome<UploadFacts>> ExecuteAsync(
        PersonId owner,
        BeginUploadRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await loose.FindObstacleAsync(owner, request.Slot, now, cancel) is { } obstacle)
        {
            return obstacle;
        }
        if (FaultIn(request) is { } fault)
        {
            return fault;
        }
        var open = await uploads.FindOfPersonAsync(owner, cancel);
        var standing = open.Where(one => !one.IsOver(now, rules)).ToList();
        if (standing.Find(one => one.IsFor(request)) is { } begun)
        {
            return new UploadFacts(begun.Id, begun.Parts, begun.PartBytes, begun.ReceivedParts());
        }
        if (standing.Count >= rules.OpenUploads)
        {
            return MaterialRefusals.TooManyUploads;
        }
        var upload = MaterialUpload.Begin(owner, request, now);
        uploads.Add(upload);
        await work.SaveAsync(cancel);
        return new UploadFacts(upload.Id, upload.Parts, upload.PartBytes, []);
    }

    private static Refusal? FaultIn(BeginUploadRequest request) =>
        request.Bytes <= 0 ? MaterialRefusals.Empty
        : request.Bytes > MaterialRules.MostBytes ? MaterialRefusals.TooLarge
        : request.PartBytes is < MaterialRules.LeastPartBytes or > MaterialRules.MostPartBytes
            ? MaterialRefusals.PartUnfit
        : request.Sha256.Length != DigestLength
        || !request.Sha256.All(one => char.IsAsciiDigit(one) || one is >= 'a' and <= 'f')
            ? MaterialRefusals.DigestDiffers
        : null;
}
