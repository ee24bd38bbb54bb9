using System.Collections;
using NUnit.Framework;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.TestKit.Databases;

/// <summary>
/// The engines a persistence fixture runs on: <c>[TestFixtureSource(typeof(TestEngines))]</c> gives
/// its constructor a <see cref="DatabaseProvider"/> for <see cref="TestDatabase.CreateAsync"/>.
/// </summary>
#pragma warning disable CA1710 // NUnit wants an enumerable; here it reads as what it lists.
public sealed class TestEngines : IEnumerable<TestFixtureData>
#pragma warning restore CA1710
{
    public IEnumerator<TestFixtureData> GetEnumerator()
    {
        yield return new TestFixtureData(DatabaseProvider.Sqlite);
        yield return new TestFixtureData(DatabaseProvider.PostgreSql);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
