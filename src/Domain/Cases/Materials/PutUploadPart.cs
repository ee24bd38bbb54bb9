using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Stores one part; again is no harm. The object first, then its row.</summary>
public sealed class PutUploadPart(
    IMaterialUploadStore uploads,
    IMaterialVault vault,
    IMaterialAllowance allowance,
    MaterialRules rules
)
{
    public async Task<Outcome<UploadFacts>> ExecuteAsync(
        PersonId owner,
        MaterialUploadId id,
        int number,
        Stream body,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var upload = await uploads.FindAsync(id, cancel);
        if (upload is null || upload.Owner != owner || upload.IsOver(now, rules))
        {
            return MaterialRefusals.UploadNotFound;
        }
        if (upload.LengthOf(number) is not { } length)
        {
            return MaterialRefusals.PartUnfit;
        }
        if (!await allowance.TryTakeAsync(owner, length, UnionCalendar.DayOf(now), cancel))
        {
            return MaterialRefusals.DayUsedUp;
        }
        try
        {
            await vault.PutAsync(
                ObjectKey.OfPart(id, number),
                new ExactStream(body, length),
                cancel
            );
        }
        catch (InvalidDataException)
        {
            return MaterialRefusals.PartUnfit;
        }
        if (await uploads.NotePartAsync(id, number, cancel) is { } received)
        {
            return new UploadFacts(id, upload.Parts, upload.PartBytes, received);
        }
        // It was completed or swept meanwhile.
        await vault.DeleteAsync(ObjectKey.OfPart(id, number), CancellationToken.None);
        return MaterialRefusals.UploadNotFound;
    }
}
