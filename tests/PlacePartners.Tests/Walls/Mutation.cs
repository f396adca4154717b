using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PlacePartners.Platform.Data;

namespace PlacePartners.Tests.Walls;

/// <summary>
/// Takes one wall out of the product while a test looks: the partnership's filter of a table, or a query's condition on
/// an organisation. Only hosts that were tampered with heed it, and the tests that use them run one after the other.
/// </summary>
internal sealed class Mutation : IDisposable
{
    private static volatile Mutation? current;
    private readonly string name;
    private readonly Func<Type, bool> isUnfiltered;
    private readonly (Type Entity, string Member)? condition;

    private Mutation(string name, Func<Type, bool> isUnfiltered, (Type, string)? condition = null)
    {
        (this.name, this.isUnfiltered, this.condition) = (name, isUnfiltered, condition);
        current = this;
    }

    public static Mutation WithoutFilterOf(Type entity) => new(entity.Name, type => type == entity);

    public static Mutation WithoutAnyFilter() => new("all", _ => true);

    /// <summary>Where a query compares this member with a value, the comparison is taken for true.</summary>
    public static Mutation WithoutCondition(Type entity, string member) =>
        new($"{entity.Name}.{member}", _ => false, (entity, member));

    public void Dispose() => current = null;

    internal sealed class Customizer(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(Rows.IsOwned))
                if (current?.isUnfiltered(entity.ClrType) == true)
                    entity.SetQueryFilter("tenant", null);
        }
    }

    /// <summary>A model of its own for each mutation, and with it a cache of queries of its own.</summary>
    internal sealed class ModelKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), designTime, current?.name);
    }

    internal sealed class Conditions : ExpressionVisitor, IQueryExpressionInterceptor
    {
        public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
            current?.condition is null ? queryExpression : Visit(queryExpression);

        protected override Expression VisitBinary(BinaryExpression node) =>
            node.NodeType == ExpressionType.Equal && IsTaken(node.Left) && !IsMember(node.Right)
                ? Expression.Constant(true)
                : base.VisitBinary(node);

        private static bool IsTaken(Expression side) =>
            IsMember(side)
            && current?.condition is { } taken
            && Bare(side) is MemberExpression member
            && (member.Expression!.Type, member.Member.Name) == taken;

        private static bool IsMember(Expression side) =>
            Bare(side) is MemberExpression { Expression: not (null or ConstantExpression) };

        private static Expression Bare(Expression side) =>
            side is UnaryExpression { NodeType: ExpressionType.Convert } converted ? converted.Operand : side;
    }
}

internal static class Tampering
{
    // One for all contexts: each other instance would cost the framework a set of services of its own.
    private static readonly Mutation.Conditions Conditions = new();

    public static void Tampered(this DbContextOptionsBuilder options) =>
        options
            .ReplaceService<IModelCustomizer, Mutation.Customizer>()
            .ReplaceService<IModelCacheKeyFactory, Mutation.ModelKey>()
            .AddInterceptors(Conditions);
}
