using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

/// <summary>A file that did not come in whole is not a damaged one: the same file, sent again, is taken.</summary>
public sealed class BrokenOffTests
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await ApiStage.StartAsync(setup =>
            setup.Services += services => services.AddTransient<IStartupFilter, SlowSenders>()
        );

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task File_ThatCameTooSlowly_IsAskedForAgain()
    {
        var ann = await stage.NewUserAsync();
        var photo = SamplePhotos.Jpeg(640, 480);

        var broken = await ann.SendFileAsync(photo, SlowSenders.Slot);
        var whole = await ann.SendFileAsync(photo);

        Assert.That(
            (broken.Status, broken.Code),
            Is.EqualTo((HttpStatusCode.RequestTimeout, "cases.material-broken-off")),
            broken.Raw
        );
        Assert.That(broken.Raw, Does.Contain("没有传完"));
        Assert.That(whole.IsOk, whole.Raw);
    }

    /// <summary>What Kestrel does to a body below the least rate, without the waiting.</summary>
    private sealed class SlowSenders : IStartupFilter
    {
        public const string Slot = "household";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, rest) =>
                    {
                        if (http.Request.Query["slot"] == Slot)
                        {
                            http.Request.Body = new SlowBody(http.Request.Body);
                        }
                        return rest(http);
                    }
                );
                next(app);
            };
    }

    private sealed class SlowBody(Stream inner) : MemoryStream
    {
        private int left = 1000;

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            if (left == 0)
            {
                throw new BadHttpRequestException(
                    "Reading the request body timed out due to data arriving too slowly.",
                    StatusCodes.Status408RequestTimeout
                );
            }
            var read = await inner.ReadAsync(
                buffer[..Math.Min(buffer.Length, left)],
                cancellationToken
            );
            left -= read;
            return read;
        }
    }
}
