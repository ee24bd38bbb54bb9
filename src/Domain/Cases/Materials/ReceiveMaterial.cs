using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Takes a file that comes in one piece. The object is stored first, then the row; a crash in between is swept.</summary>
public sealed class ReceiveMaterial(
    IMaterialStore materials,
    IMaterialIntake intake,
    IMaterialVault vault,
    IMaterialAllowance allowance,
    LooseMaterials loose,
    IUnitOfWork work
)
{
    public async Task<Outcome<MaterialFacts>> ExecuteAsync(
        PersonId owner,
        string slot,
        Stream body,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await loose.FindObstacleAsync(owner, slot, now, cancel) is { } obstacle)
        {
            return obstacle;
        }
        var id = MaterialId.New();
        var counted = new CountingStream(body);
        var kept = await intake.KeepAsync(id, counted, cancel);
        var day = UnionCalendar.DayOf(now);
        // What was refused was sent all the same.
        var allowed = await allowance.TryTakeAsync(
            owner,
            counted.Count,
            day,
            CancellationToken.None
        );
        if (!kept.Succeeded)
        {
            return kept.Refusal;
        }
        var saved = false;
        try
        {
            if (!allowed)
            {
                return MaterialRefusals.DayUsedUp;
            }
            var material = Material.Receive(id, owner, slot, kept.Value, now);
            materials.Add(material);
            await work.SaveAsync(cancel);
            saved = true;
            return MaterialFacts.Of(material);
        }
        finally
        {
            if (!saved)
            {
                await vault.DeleteAsync(
                    ObjectKey.Of(id, MaterialPicture.Original),
                    CancellationToken.None
                );
            }
        }
    }
}
