using System.Diagnostics;
using System.Globalization;
using NetVips;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Cases.Materials.Reading;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.WeChatApps;
using WeChatUnion.TestKit.Hosts;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Crowd.Commands;

/// <summary>
/// A photo of 12 megapixels prepared (opened, decoded, turned, stripped, view, thumbnail, hash, both stored) against libvips'
/// own thumbnail of the same photo to the same 1600 pixels and nothing else, in turn, on one thread.
/// </summary>
internal static class PhotosCommand
{
    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var rounds = options.Number("rounds", 40);
        var folder = Directory.CreateTempSubdirectory("crowd-photos-");
        await using var services = Services(folder.FullName);
        var photo = SamplePhotos.FromCamera(4000, 3000);
        var id = MaterialId.New();
        await services
            .GetRequiredService<IMaterialVault>()
            .PutAsync(ObjectKey.Of(id, MaterialPicture.Original), new MemoryStream(photo), default);
        var studio = services.GetRequiredService<IMaterialStudio>();
        var (own, bare) = (new List<double>(), new List<double>());
        // The first ones warm up.
        for (var round = -3; round < rounds; round++)
        {
            var prepared = Stopwatch.StartNew();
            var outcome = await studio.PrepareAsync(id, MaterialFormat.Jpeg, default);
            prepared.Stop();
            var thumbnail = Stopwatch.StartNew();
            Shrink(photo);
            thumbnail.Stop();
            if (round >= 0 && outcome.Succeeded)
            {
                own.Add(prepared.Elapsed.TotalMilliseconds);
                bare.Add(thumbnail.Elapsed.TotalMilliseconds);
            }
        }
        folder.Delete(recursive: true);
        var (ours, theirs) = (Median(own), Median(bare));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{photo.Length >> 10} KB, {own.Count} rounds: prepared {ours:F0} ms, libvips' thumbnail {theirs:F0} ms, ratio {ours / theirs:F2}"
            )
        );
        return 0;
    }

    private static void Shrink(byte[] photo)
    {
        using var picture = Image.ThumbnailBuffer(
            photo,
            1600,
            height: 1600,
            size: Enums.Size.Down,
            outputProfile: "srgb"
        );
        _ = picture.JpegsaveBuffer(q: 82, keep: Enums.ForeignKeep.None);
    }

    private static ServiceProvider Services(string folder)
    {
        var settings = new GatewaySettings()
            .For("Sqlite", "Data Source=:memory:")
            .ToDictionary(one => one.Key, one => (string?)one.Value);
        settings["Storage:Root"] = folder;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System);
        services.AddPersistence(configuration);
        services.AddPrivacy(configuration).AddWeChatApps(configuration);
        services.AddCases(configuration);
        services.AddSingleton(new DocumentProgramStart("dotnet", []));
        return services.BuildServiceProvider();
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
