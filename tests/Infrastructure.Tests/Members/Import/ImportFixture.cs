using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;

namespace WeChatUnion.Infrastructure.Tests.Members.Import;

/// <summary>A register with the unions of <see cref="ImportDesk.GrowUnionsAsync"/>. Each test has people of its own.</summary>
public abstract class ImportFixture(DatabaseProvider provider) : EngineFixture(provider)
{
    private protected ImportDesk Desk { get; private set; } = null!;

    protected override async Task PrepareAsync()
    {
        Desk = new ImportDesk(Host);
        await Desk.GrowUnionsAsync();
    }

    [OneTimeTearDown]
    public void Clear() => Desk?.Clear();
}
