using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetVips;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Infrastructure.Cases.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

/// <summary>Phones that send evidence, and what lies in the database and the storage behind them.</summary>
internal static class MaterialStage
{
    public const string Path = "/api/v1/materials";

    public static Task<ApiStage> StartAsync() =>
        ApiStage.StartAsync(setup =>
        {
            setup.Settings["Api:CallsPerSession"] = "100000";
            setup.Settings["Api:CallsPerAddress"] = "100000";
            setup.Settings["Api:SignInsPerAddress"] = "100000";
        });

    /// <summary>Whatever the phone calls the file: nobody asks.</summary>
    public static async Task<ApiAnswer> SendFileAsync(
        this ApiPhone phone,
        byte[] file,
        string slot = "ticket"
    )
    {
        using var form = new MultipartFormDataContent();
        var body = new ByteArrayContent(file);
        body.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(body, "file", "photo.jpg");
        return await phone.SendAsync(HttpMethod.Post, $"{Path}?slot={slot}", form);
    }

    public static async Task<Guid> SentAsync(this ApiPhone phone, byte[] file)
    {
        var answer = await phone.SendFileAsync(file);
        Assert.That(answer.IsOk, answer.Raw);
        return answer.Json.GetProperty("id").GetGuid();
    }

    public static Task<ApiAnswer> LookAsync(this ApiPhone phone, Guid id, string what = "") =>
        phone.GetAsync($"{Path}/{id}{what}");

    public static async Task<ApiAnswer> PutPartAsync(
        this ApiPhone phone,
        Guid upload,
        int number,
        byte[] part
    )
    {
        var body = new ByteArrayContent(part);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await phone.SendAsync(
            HttpMethod.Put,
            $"{Path}/uploads/{upload}/parts/{number}",
            body
        );
    }

    public static Task<ApiAnswer> BeginAsync(this ApiPhone phone, byte[] file, int partBytes) =>
        phone.PostAsync(
            $"{Path}/uploads",
            new
            {
                slot = "ticket",
                bytes = file.Length,
                partBytes,
                sha256 = Convert.ToHexStringLower(SHA256.HashData(file)),
            }
        );

    public static async Task PrepareAsync(this ApiStage stage)
    {
        while (await stage.Gateway.Service<MaterialSweep>().PrepareWaitingAsync(default) > 0) { }
    }

    public static string[] Objects(this ApiStage stage) =>
        Directory.Exists(stage.Gateway.MaterialFolder)
            ? Directory.GetFiles(stage.Gateway.MaterialFolder, "*", SearchOption.AllDirectories)
            : [];

    public static IEnumerable<string> ObjectsOf(this ApiStage stage, Guid id) =>
        stage
            .Objects()
            .Where(path =>
                System
                    .IO.Path.GetFileName(path)
                    .StartsWith(id.ToString("N"), StringComparison.Ordinal)
            );

    public static Task<int> RowsAsync(this ApiStage stage) =>
        stage.Gateway.ReadAsync(db => db.Set<Material>().CountAsync());

    public static Task<Material?> RowAsync(this ApiStage stage, Guid id) =>
        stage.Gateway.ReadAsync(db =>
            db.Set<Material>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == new MaterialId(id))
        );

    public static async Task<Image> PictureAsync(
        this ApiStage stage,
        ApiPhone phone,
        Guid id,
        string what
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Path}/{id}/{what}");
        request.Headers.Authorization = new("Bearer", phone.AccessToken);
        using var response = await stage.Gateway.Http.SendAsync(request);
        Assert.That(response.IsSuccessStatusCode, what);
        return Image.NewFromBuffer(await response.Content.ReadAsByteArrayAsync());
    }
}
