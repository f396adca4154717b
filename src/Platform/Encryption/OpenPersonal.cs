using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using PlacePartners.Platform.Data;

// The framework has no public place for this. Its versions are pinned, and the tests of encryption fail if it changes.
#pragma warning disable EF1001

namespace PlacePartners.Platform.Encryption;

/// <summary>Gives each row that is read its personal values.</summary>
/// <remarks>
/// It stands where the framework builds what makes an object of a row, and not in an interceptor of materialisation: that
/// makes a dictionary of delegates for every row of every kind, which cost a third of the time of a list.
/// </remarks>
internal sealed class OpenPersonal(StructuralTypeMaterializerSourceDependencies dependencies)
    : StructuralTypeMaterializerSource(dependencies),
        IStructuralTypeMaterializerSource
{
    public new Expression CreateMaterializeExpression(
        StructuralTypeMaterializerSourceParameters parameters,
        Expression materializationContextExpression
    )
    {
        var made = base.CreateMaterializeExpression(parameters, materializationContextExpression);
        if (parameters.StructuralType is not IEntityType type || PersonalColumns.Of(type.ClrType) is null)
            return made;
        var box = type.FindProperty(PersonalColumns.Encrypted)!;
        return Expression.Call(
            typeof(OpenPersonal),
            nameof(Opened),
            [type.ClrType],
            materializationContextExpression,
            made,
            Expression
                .Call(materializationContextExpression, MaterializationContext.GetValueBufferMethod)
                .CreateValueBufferReadValueExpression(typeof(byte[]), box.GetIndex(), box)
        );
    }

    private static T Opened<T>(MaterializationContext context, T row, byte[]? box)
        where T : Entity
    {
        if (
            box is not null
            && context.Context is AppDb db
            && Encryption.Open(db.Keys, Encryption.OwnerOf(row, null), row, box) is { } values
        )
            PersonalColumns.Of(typeof(T))!.Write(row, values);
        return row;
    }
}
