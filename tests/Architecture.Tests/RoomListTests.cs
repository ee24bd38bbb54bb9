using WeChatUnion.Architecture.Tests.House;
using WeChatUnion.Gateway;
using WeChatUnion.Gateway.Rooms;

namespace WeChatUnion.Architecture.Tests;

public class RoomListTests
{
    [Test]
    public void RoomsFile_EveryRoom_IsListedOnce()
    {
        var rooms = Building
            .Gateway.GetTypes()
            .Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(IRoom)));

        Assert.That(AllRooms.List.Rooms, Is.EquivalentTo(rooms));
    }

    [Test]
    public void Room_ItsClass_IsNamedAfterItsFolder()
    {
        Assert.That(
            AllRooms.List.Rooms.Select(room => room.FullName),
            Is.EquivalentTo(Building.Rooms.Select(room => $"WeChatUnion.Gateway.{room}.{room}Room"))
        );
    }

    [Test]
    public void Room_ItsFolder_StandsInEveryLayerUnderOneName()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Sources.Folders("src/Infrastructure"), Is.SupersetOf(Building.Rooms));
            Assert.That(Sources.Folders("src/WeChatGateway"), Is.SupersetOf(Building.Rooms));
        });
    }

    [Test]
    public void Folder_OfALayer_IsARoomOrAKnownTool()
    {
        string[] others = ["Callback", "Demo", "Properties", "wwwroot", .. OpenDoors.Tools];

        Assert.That(
            Sources
                .Folders("src/Infrastructure")
                .Concat(Sources.Folders("src/WeChatGateway"))
                .Except(Building.Rooms),
            Is.SubsetOf(others)
        );
    }
}
