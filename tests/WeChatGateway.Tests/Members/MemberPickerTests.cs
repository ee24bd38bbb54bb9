using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using MudBlazor;
using MudBlazor.Services;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Members.Contracts;

namespace WeChatUnion.Gateway.Tests.Members;

public sealed class MemberPickerTests
{
    private const string Member = "周**";

    private readonly TaskCompletionSource<Outcome<IReadOnlyList<string>>> answer = new();
    private readonly List<string?> chosen = [];
    private int looks;

    [Test]
    public async Task Find_PressedAgainBeforeTheAnswer_LooksOnce()
    {
        var made = new Made();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddMudServices()
            .AddSingleton<IJSRuntime, NoBrowser>()
            .AddSingleton<IComponentActivator>(made)
            .BuildServiceProvider();
        await using var page = new HtmlRenderer(
            services,
            services.GetRequiredService<ILoggerFactory>()
        );
        await page.Dispatcher.InvokeAsync(async () =>
        {
            await page.RenderComponentAsync<MemberPicker<string>>(Parameters());
            var find = made.Components.OfType<MudButton>().Single().OnClick;

            var first = find.InvokeAsync();
            var second = find.InvokeAsync();
            answer.SetResult(new List<string> { Member });
            await Task.WhenAll(first, second);

            Assert.That((looks, chosen.Count), Is.EqualTo((1, 1)));
            await find.InvokeAsync();
        });
        Assert.That(looks, Is.EqualTo(2), "The next press looks again.");
        Assert.That(chosen, Is.All.EqualTo(Member));
    }

    private ParameterView Parameters()
    {
        Func<string, Task<Outcome<IReadOnlyList<string>>>> search = _ =>
        {
            looks++;
            return answer.Task;
        };
        Func<string, string> describe = one => one;
        return ParameterView.FromDictionary(
            new Dictionary<string, object?>
            {
                ["Search"] = search,
                ["Describe"] = describe,
                ["ValueChanged"] = EventCallback.Factory.Create<string?>(this, chosen.Add),
            }
        );
    }

    private sealed class Made : IComponentActivator
    {
        public List<IComponent> Components { get; } = [];

        public IComponent CreateInstance(Type componentType)
        {
            var component = (IComponent)Activator.CreateInstance(componentType)!;
            Components.Add(component);
            return component;
        }
    }

    private sealed class NoBrowser : IJSRuntime
    {
        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => default;

        public ValueTask<T> InvokeAsync<T>(
            string identifier,
            CancellationToken cancellationToken,
            object?[]? args
        ) => default;
    }
}
