using System.IO.Pipelines;
using NetVips;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Cases.Materials.Judging;
using WeChatUnion.Infrastructure.Cases.Materials.Reading;

namespace WeChatUnion.Infrastructure.Cases.Materials.Pictures;

internal sealed class MaterialStudio(
    IMaterialVault vault,
    DocumentReader reader,
    IPhotoReader photos
) : IMaterialStudio
{
    private static readonly SemaphoreSlim Desks = new(Environment.ProcessorCount);

    public async Task<Outcome<PreparedFile>> PrepareAsync(
        MaterialId id,
        MaterialFormat format,
        CancellationToken cancel
    )
    {
        await using var original = await vault.OpenAsync(
            ObjectKey.Of(id, MaterialPicture.Original),
            cancel
        );
        if (original is null)
        {
            return MaterialRefusals.Damaged;
        }
        try
        {
            return format is MaterialFormat.Pdf or MaterialFormat.Ofd
                ? await PrepareDocumentAsync(id, format, original, cancel)
                : await PreparePhotoAsync(id, original, cancel);
        }
        catch (VipsException)
        {
            return MaterialRefusals.Damaged;
        }
    }

    private async Task<Outcome<PreparedFile>> PreparePhotoAsync(
        MaterialId id,
        Stream original,
        CancellationToken cancel
    )
    {
        var made = await MakeAsync(original, cancel);
        await KeepAsync(id, made, cancel);
        return new PreparedFile(1, made.PerceptualHash, await photos.ReadAsync(made.View, cancel));
    }

    private async Task<Outcome<PreparedFile>> PrepareDocumentAsync(
        MaterialId id,
        MaterialFormat format,
        Stream original,
        CancellationToken cancel
    )
    {
        var answer = await reader.ReadAsync(format, original, cancel);
        if (answer is not { RefusalCode: null, First: { } page })
        {
            return MaterialRefusals.Of(answer.RefusalCode ?? MaterialRefusals.Damaged.Code);
        }
        var scan = await JudgedAsync(page.Scan);
        var made = await MakeAsync(() =>
            scan is null ? PictureMaker.Draw(PageSvg.Of(page)) : PictureMaker.Make(scan)
        );
        await KeepAsync(id, made, cancel);
        var reading =
            answer.Reading is { IsEmpty: false } read ? read
            : scan is null ? null
            : await photos.ReadAsync(made.View, cancel);
        return new PreparedFile(answer.Pages, scan is null ? null : made.PerceptualHash, reading);
    }

    /// <summary>A picture inside of a document is as little to be trusted as one alone.</summary>
    private static async Task<byte[]?> JudgedAsync(byte[]? scan) =>
        scan is not null
        && await FileJudge.JudgeAsync(PipeReader.Create(new MemoryStream(scan)))
            is { Format: MaterialFormat.Jpeg }
            ? scan
            : null;

    /// <summary>As many originals in memory as there are processors for them.</summary>
    private static async Task<MadePictures> MakeAsync(Stream original, CancellationToken cancel)
    {
        await Desks.WaitAsync(cancel);
        try
        {
            var file = await ReadAsync(original, cancel);
            return await MakeAsync(() => PictureMaker.Make(file));
        }
        finally
        {
            Desks.Release();
        }
    }

    /// <summary>On a thread of its own: it computes for a tenth of a second and more.</summary>
    private static Task<MadePictures> MakeAsync(Func<MadePictures> make) =>
        Task.Factory.StartNew(
            make,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    private async Task KeepAsync(MaterialId id, MadePictures made, CancellationToken cancel)
    {
        await vault.PutAsync(
            ObjectKey.Of(id, MaterialPicture.View),
            new MemoryStream(made.View),
            cancel
        );
        await vault.PutAsync(
            ObjectKey.Of(id, MaterialPicture.Thumbnail),
            new MemoryStream(made.Thumbnail),
            cancel
        );
    }

    private static async Task<byte[]> ReadAsync(Stream original, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        await original.CopyToAsync(file, cancel);
        return file.ToArray();
    }
}
