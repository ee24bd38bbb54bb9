using Microsoft.AspNetCore.DataProtection;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Privacy;

[TestFixtureSource(typeof(TestEngines))]
public sealed class VaultTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private static readonly SealedPlace Place = new("members_members", Guid.NewGuid(), "phone");

    private IPersonalDataVault Vault => Host.Service<IPersonalDataVault>();

    [Test]
    public void Open_InItsPlace_GivesTheText() =>
        Assert.That(Vault.Open(Vault.Seal("鹭岛", Place), Place), Is.EqualTo("鹭岛"));

    [Test]
    public void Seal_TheSameTwice_LooksDifferent() =>
        Assert.That(
            Vault.Seal("鹭岛", Place).Bytes.ToArray(),
            Is.Not.EqualTo(Vault.Seal("鹭岛", Place).Bytes.ToArray())
        );

    [Test]
    public void Open_AnyByteAltered_IsRefused()
    {
        var whole = Vault.Seal("鹭岛", Place).Bytes.ToArray();
        for (var i = 0; i < whole.Length; i++)
        {
            var altered = whole.ToArray();
            altered[i] ^= 1;
            Assert.That(
                () => Vault.Open(new SealedText(altered), Place),
                Throws.InstanceOf<SealBrokenException>(),
                $"byte {i}"
            );
        }
    }

    [Test]
    public void Open_InAnotherPlace_IsRefused()
    {
        var value = Vault.Seal("鹭岛", Place);
        SealedPlace[] others =
        [
            Place with
            {
                Table = "other",
            },
            Place with
            {
                Row = Guid.NewGuid(),
            },
            Place with
            {
                Column = "other",
            },
        ];
        foreach (var other in others)
        {
            Assert.That(() => Vault.Open(value, other), Throws.InstanceOf<SealBrokenException>());
        }
    }

    [Test]
    public void Start_WithAnotherKey_IsRefused() =>
        Assert.That(
            () => StartWithAsync("Privacy:Keys:test"),
            Throws.TypeOf<PrivacyKeysException>().With.Message.Contains("Privacy:Keys")
        );

    [Test]
    public void Start_WithAnotherIndexKey_IsRefused() =>
        Assert.That(
            () => StartWithAsync("Privacy:BlindIndexKey"),
            Throws.TypeOf<PrivacyKeysException>().With.Message.Contains("Privacy:BlindIndexKey")
        );

    [Test]
    public async Task DataProtection_ItsKeys_AreStoredSealed()
    {
        var text = Host.Service<IDataProtectionProvider>().CreateProtector("test").Protect("票");

        var stored = await Database.ReadAsync(
            "SELECT sealed_xml FROM privacy_data_protection_keys",
            row => System.Text.Encoding.Latin1.GetString((byte[])row[0])
        );
        Assert.That(stored, Is.Not.Empty);
        Assert.That(stored, Has.None.Contains("masterKey").And.None.Contains("<key"));
        await using var node = await PersistenceHost.StartAsync(Database);
        var other = node.Service<IDataProtectionProvider>().CreateProtector("test");
        Assert.That(other.Unprotect(text), Is.EqualTo("票"));
    }

    private async Task StartWithAsync(string setting)
    {
        var other = new byte[32];
        other[0] = 1;
        await using var _ = await PersistenceHost.StartAsync(
            Database,
            null,
            (setting, Convert.ToBase64String(other))
        );
    }
}
