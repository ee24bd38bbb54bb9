using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Domain.Moderation.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Moderation;

/// <summary>Who hands a picture in may hang up at any moment; what WeChat has taken must still find its verdict.</summary>
public sealed class CheckContentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 4, 0, 0, TimeSpan.Zero);
    private readonly CancellationTokenSource leaving = new();

    [OneTimeTearDown]
    public void Forget() => leaving.Dispose();

    [Test]
    public async Task Picture_AuthorGoneOnceWeChatWasAsked_KeepsItsTrace()
    {
        var store = new MemoryChecks();
        var work = new StrictWork();
        var check = new CheckContent(
            store,
            new Plenty(),
            new Taking(leaving),
            new PlainVault(),
            work
        );
        var content = new ContentToCheck(new("wx-mini", "o-ann"), ContentScene.Forum, "photo:1");

        await check.CheckPictureAsync(content, new("https://union.test/1.jpg"), Now, leaving.Token);

        Assert.That(store.Added!.TraceId, Is.EqualTo("trace"));
        Assert.That(work.Saves, Is.EqualTo(2));
    }

    /// <summary>Takes the picture; while it does, its author leaves.</summary>
    private sealed class Taking(CancellationTokenSource leaving) : IContentJudge
    {
        public Task<Judgement> JudgeTextAsync(
            ContentToCheck content,
            string text,
            CancellationToken cancel
        ) => throw new NotSupportedException();

        public async Task<Judgement> HandInPictureAsync(
            ContentToCheck content,
            Uri address,
            CancellationToken cancel
        )
        {
            await leaving.CancelAsync();
            cancel.ThrowIfCancellationRequested();
            return Judgement.Awaited("trace");
        }
    }

    private sealed class Plenty : ICheckAllowance
    {
        public Task<bool> TryTakeAsync(
            FanIdentity author,
            DateOnly day,
            CancellationToken cancel
        ) => Task.FromResult(true);
    }

    /// <summary>As a database does: a cancelled save saves nothing.</summary>
    private sealed class StrictWork : IUnitOfWork
    {
        public int Saves { get; private set; }

        public Task SaveAsync(CancellationToken cancel)
        {
            cancel.ThrowIfCancellationRequested();
            Saves++;
            return Task.CompletedTask;
        }
    }

    private sealed class MemoryChecks : IModerationStore
    {
        public ContentCheck? Added { get; private set; }

        public Task<ContentCheck?> FindAsync(ContentCheckId id, CancellationToken cancel) =>
            Task.FromResult(Added);

        public Task<ContentCheck?> FindByTraceAsync(string traceId, CancellationToken cancel) =>
            Task.FromResult<ContentCheck?>(null);

        public Task<EarlyVerdict?> FindEarlyAsync(string traceId, CancellationToken cancel)
        {
            cancel.ThrowIfCancellationRequested();
            return Task.FromResult<EarlyVerdict?>(null);
        }

        public Task<IReadOnlyList<ContentCheck>> FindPendingAsync(
            DateTimeOffset askedBefore,
            CancellationToken cancel
        ) => Task.FromResult<IReadOnlyList<ContentCheck>>([]);

        public void Add(ContentCheck check) => Added = check;

        public void Add(EarlyVerdict verdict) => throw new NotSupportedException();

        public void Remove(EarlyVerdict verdict) => throw new NotSupportedException();
    }
}
